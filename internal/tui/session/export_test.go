package session

// Closing reports that the session waits for the last changes only.
func (s *Session) Closing() bool {
	s.writer.mu.Lock()
	defer s.writer.mu.Unlock()
	return s.writer.closing
}
