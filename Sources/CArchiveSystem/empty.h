/* Link flags only: no header of libarchive reaches Swift. */
