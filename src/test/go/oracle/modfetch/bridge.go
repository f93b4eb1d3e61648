// What the oracle asks of this package's unexported functions.

package modfetch

import (
	"context"
	"os"

	"cmd/go/internal/modfetch/codehost"
)

// A taggedRepo has tags and no files.
type taggedRepo struct {
	codehost.Repo
	tags []string
}

func (r taggedRepo) Tags(ctx context.Context, prefix string) (*codehost.Tags, error) {
	tags := &codehost.Tags{}
	for _, name := range r.tags {
		tags.List = append(tags.List, codehost.Tag{Name: name})
	}
	return tags, nil
}

func (r taggedRepo) ReadFile(ctx context.Context, rev, file string, max int64) ([]byte, error) {
	return nil, os.ErrNotExist
}

// OracleVersions returns an error, or "", the directory of the module path and its versions among the tags.
func OracleVersions(path, root, subdir string, tags []string) []string {
	repo, err := newCodeRepo(taggedRepo{tags: tags}, root, subdir, path)
	if err != nil {
		return []string{err.Error()}
	}
	versions, err := repo.Versions(context.Background(), "")
	if err != nil {
		return []string{err.Error()}
	}
	return append([]string{"", repo.(*codeRepo).codeDir}, versions.List...)
}
