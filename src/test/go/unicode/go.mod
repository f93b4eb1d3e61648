module dev.govanity/test/unicode

go 1.26
