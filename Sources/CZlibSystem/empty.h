/* Link flags only: no header of ICU may reach Swift. */
