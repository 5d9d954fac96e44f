package ask

// Width is the width of the terminal that the model knows of.
func Width(m Model) int { return m.width }
