module govanity.dev/bench/govanityurls

go 1.26

tool github.com/GoogleCloudPlatform/govanityurls

require (
	github.com/GoogleCloudPlatform/govanityurls v0.1.0 // indirect
	gopkg.in/yaml.v2 v2.2.8 // indirect
)
