// Command oracle answers what the go command's own code makes of a text.
//
// It has to be compiled within the source tree of the Go release that it speaks for, because that code is
// internal to cmd/go; "go build -overlay" pretends that these files stand there (see GoOracle.java for where).
// Nothing of Go is copied, and nothing of it is changed.
//
// A question is a line: its kind, then its arguments. An answer is a line of fields. Arguments and fields are
// base64, with a space before each but the first. An empty field stands for "no error" where there may be one.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"log"
	"net/url"
	"os"
	"strconv"
	"strings"

	"cmd/go/internal/modfetch"
	"cmd/go/internal/vcs"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
)

var kinds = map[string]func(args []string) []string{
	"quote":            func(a []string) []string { return []string{strconv.Quote(a[0])} },
	"runes":            quoteRunes,
	"url":              parseURL,
	"root":             func(a []string) []string { return []string{text(vcs.OracleRepoRoot(a[0]))} },
	"subdir":           func(a []string) []string { return []string{text(vcs.OracleSubdir(a[0]))} },
	"module":           func(a []string) []string { return []string{text(module.CheckPath(a[0]))} },
	"import":           func(a []string) []string { return []string{text(module.CheckImportPath(a[0]))} },
	"file":             func(a []string) []string { return []string{text(module.CheckFilePath(a[0]))} },
	"prefix":           func(a []string) []string { return []string{strconv.FormatBool(vcs.OracleHasPrefix(a[0], a[1]))} },
	"split":            splitPath,
	"path-major":       checkPathMajor,
	"semver":           readVersion,
	"compare":          func(a []string) []string { return []string{strconv.Itoa(semver.Compare(a[0], a[1]))} },
	"escape-path":      func(a []string) []string { return either(module.EscapePath(a[0])) },
	"escape-version":   func(a []string) []string { return either(module.EscapeVersion(a[0])) },
	"unescape-path":    func(a []string) []string { return either(module.UnescapePath(a[0])) },
	"unescape-version": func(a []string) []string { return either(module.UnescapeVersion(a[0])) },
	"patterns":         func(a []string) []string { return []string{strconv.FormatBool(module.MatchPrefixPatterns(a[0], a[1]))} },
	"builtin":          func(a []string) []string { return vcs.OracleBuiltin(a[0]) },
	"govcs":            func(a []string) []string { return []string{text(vcs.OracleGovcs(a[0], a[1], a[2], a[3]))} },
	"page":             func(a []string) []string { return vcs.OraclePage(a[0], a[1]) },
	"versions":         func(a []string) []string { return modfetch.OracleVersions(a[0], a[1], a[2], a[3:]) },
}

func quoteRunes(a []string) []string {
	var quoted strings.Builder
	for _, r := range a[0] {
		quoted.WriteString(strconv.QuoteRune(r))
	}
	return []string{quoted.String()}
}

func parseURL(a []string) []string {
	u, err := url.Parse(a[0])
	if err != nil {
		return []string{err.Error()}
	}
	password, _ := u.User.Password()
	return []string{"", u.Scheme, u.Opaque, u.User.Username(), password, u.Host, u.Hostname(), u.Port(), u.Path, u.RawQuery, u.Fragment}
}

func splitPath(a []string) []string {
	prefix, major, ok := module.SplitPathVersion(a[0])
	if !ok {
		return []string{"refused"}
	}
	return []string{"", prefix, major}
}

func checkPathMajor(a []string) []string {
	_, major, ok := module.SplitPathVersion(a[0])
	if !ok {
		return []string{"refused"}
	}
	return []string{text(module.CheckPathMajor(a[1], major))}
}

func readVersion(a []string) []string {
	pseudo := strconv.FormatBool(module.IsPseudoVersion(a[0]))
	return []string{semver.Canonical(a[0]), semver.Major(a[0]), semver.Prerelease(a[0]), semver.Build(a[0]), pseudo}
}

func either(value string, err error) []string {
	if err != nil {
		return []string{err.Error()}
	}
	return []string{"", value}
}

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			break
		}
		words := strings.Split(strings.TrimSuffix(line, "\n"), " ")
		answer, ok := kinds[words[0]]
		if !ok {
			log.Fatalf("no kind of question: %q", words[0])
		}
		fmt.Fprintln(out, strings.Join(encoded(answer(decoded(words[1:]))), " "))
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

func decoded(words []string) []string {
	var args []string
	for _, word := range words {
		arg, err := base64.StdEncoding.DecodeString(word)
		if err != nil {
			log.Fatal(err)
		}
		args = append(args, string(arg))
	}
	return args
}

// encoded makes every invalid byte of a field a U+FFFD of its own: Java has no other way to show it.
func encoded(fields []string) []string {
	var words []string
	for _, field := range fields {
		words = append(words, base64.StdEncoding.EncodeToString([]byte(string([]rune(field)))))
	}
	return words
}
