//go:build race

package tuitest

// slowness is about how many times longer a run takes under the race detector.
const slowness = 6
