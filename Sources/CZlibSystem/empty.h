/* Link flags only: no header of zlib reaches Swift. */
