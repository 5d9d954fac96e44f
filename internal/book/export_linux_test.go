package book

// What the tests of network folders look into.
var (
	NetworkByMagic = networkByMagic
	MountedService = mountedService
)
