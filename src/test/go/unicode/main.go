// Command unicode prints UnicodeTables.java: the sets of characters that the go command's own code
// consults, as the Go release that runs this program knows them.
//
//	cd src/test/go/unicode && go run . >../../../main/java/dev/govanity/golang/UnicodeTables.java
package main

import (
	"encoding/xml"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A table is one set of code points and what its constant says about it.
type table struct {
	name, doc string
	has       func(rune) bool
}

var tables = []table{
	{"PRINTABLE", "The characters that strconv.Quote does not escape.", strconv.IsPrint},
	{"LETTER", "Unicode letters, which may stand in a file path.", unicode.IsLetter},
	{"XML_NAME_START", "The characters that encoding/xml accepts at the start of a name.", func(r rune) bool { return inName("", r) }},
	{"XML_NAME", "The characters that encoding/xml accepts later in a name.", func(r rune) bool { return inName("x", r) }},
}

// inName reports whether encoding/xml reads the name that r ends. The tokenizer's own tables are not
// exported, so this asks it.
func inName(start string, r rune) bool {
	if !utf8.ValidRune(r) || strings.ContainsRune(" \t\r\n/>", r) {
		return false
	}
	name := start + string(r)
	token, err := xml.NewDecoder(strings.NewReader("<" + name + ">")).RawToken()
	element, ok := token.(xml.StartElement)
	return err == nil && ok && element.Name.Local == name
}

func main() {
	fmt.Println("package dev.govanity.golang;")
	fmt.Println()
	fmt.Printf("/**\n * The character classes of Go's own code, by Unicode %s as in Go %s.\n", unicode.Version, release())
	fmt.Println(" *")
	fmt.Println(" * <p>Each set is the list of its bounds (first in, first out again, …) in base 36, every number as its")
	fmt.Println(" * distance from the one before. Generated: {@code cd src/test/go/unicode && go run .} prints this file.")
	fmt.Println(" */")
	fmt.Println("final class UnicodeTables {")
	for _, t := range tables {
		fmt.Printf("    /** %s */\n", t.doc)
		fmt.Printf("    static final CodePoints %s = CodePoints.parse(\"\"\"\n", t.name)
		for _, line := range wrapped(bounds(t.has), 104) {
			fmt.Printf("            %s\n", line)
		}
		fmt.Print("            \"\"\");\n\n")
	}
	fmt.Println("    private UnicodeTables() {}")
	fmt.Println("}")
}

// release is the Go release without its last number: tables change with 1.26, not with 1.26.8.
func release() string {
	return strings.Join(strings.SplitN(strings.TrimPrefix(runtime.Version(), "go"), ".", 3)[:2], ".")
}

func bounds(has func(rune) bool) []string {
	var list []string
	in, last := false, rune(0)
	for r := rune(0); r <= unicode.MaxRune+1; r++ {
		if now := r <= unicode.MaxRune && has(r); now != in {
			list = append(list, strconv.FormatInt(int64(r-last), 36))
			in, last = now, r
		}
	}
	return list
}

func wrapped(words []string, width int) []string {
	var lines []string
	line := ""
	for _, word := range words {
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
