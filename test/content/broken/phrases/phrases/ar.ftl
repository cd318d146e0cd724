hello = سلام { $name }
bye = مع السلامة
