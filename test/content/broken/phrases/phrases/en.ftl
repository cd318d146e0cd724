hello = Hel‏lo { $name }
by = Bye
