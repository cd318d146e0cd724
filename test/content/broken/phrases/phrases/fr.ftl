hello = Bonjour { $name
bye = Au revoir { -bot } { helo }
bye = Adieu
et encore
