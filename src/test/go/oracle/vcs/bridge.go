// What the oracle asks of this package's unexported functions.

package vcs

import (
	"errors"
	"os"
	"strings"
	"sync"

	"cmd/go/internal/cfg"
	"cmd/go/internal/str"
	"cmd/go/internal/web"
)

func OracleRepoRoot(root string) error { return validateRepoRoot(root) }

func OracleSubdir(subdir string) error { return validateRepoSubDir(subdir) }

func OracleHasPrefix(path, prefix string) bool { return str.HasPathPrefix(path, prefix) }

// OracleBuiltin returns an error, or "", the root, the vcs and the URL; nothing at all for a path that has to
// be looked up. Where the go command would try schemes, the first secure one is taken without trying it.
func OracleBuiltin(path string) []string {
	for _, vcs := range vcsList {
		vcs.PingCmd = ""
	}
	allow("public:all", "")
	if _, err := repoRootFromVCSPaths(path, web.SecureOnly, vcsPaths); errors.Is(err, errUnknownSite) {
		return nil
	}
	found, err := RepoRootForImportPath(path, PreferMod, web.SecureOnly)
	if err != nil {
		return []string{err.Error()}
	}
	return []string{"", found.Root, found.VCS.Cmd, found.Repo}
}

func OracleGovcs(govcs, goprivate, vcs, root string) error {
	allow(govcs, goprivate)
	if vcs == "mod" {
		return checkGOVCS(vcsMod, root)
	}
	return checkGOVCS(vcsByCmd(vcs), root)
}

func allow(setting, goprivate string) {
	os.Setenv("GOVCS", setting)
	cfg.GOPRIVATE = goprivate
	govcs, govcsErr, govcsOnce = nil, nil, sync.Once{}
}

// OraclePage returns the page's error, what comes of choosing a tag for path, and the tags by fields.
func OraclePage(page, path string) []string {
	tags, err := parseMetaGoImports(strings.NewReader(page), PreferMod)
	fields := []string{"", ""}
	if err != nil {
		fields[0] = err.Error()
	}
	chosen, err := matchGoImport(tags, path)
	if err != nil {
		fields[1] = err.Error()
	} else {
		fields[1] = strings.Join([]string{"chosen", chosen.Prefix, chosen.VCS, chosen.RepoRoot, chosen.SubDir}, "\n")
	}
	for _, tag := range tags {
		fields = append(fields, tag.Prefix, tag.VCS, tag.RepoRoot, tag.SubDir)
	}
	return fields
}
