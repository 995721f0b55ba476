/* Link flags only: no header of libxml2 reaches Swift. */
