module govanity.dev/bench/sally

go 1.26

tool go.uber.org/sally

require (
	go.uber.org/sally v1.6.0 // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect
)
