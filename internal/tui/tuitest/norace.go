//go:build !race

package tuitest

// slowness is about how many times longer a run takes than without the race detector.
const slowness = 1
