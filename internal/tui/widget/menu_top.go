package widget

// Top is the first item that View draws in a height, for a click on one of its lines.
func (m Menu) Top(height int) int { return window(m.At, len(m.Items), height) }

// Top is the first item that View draws in a height.
func (c Checklist) Top(height int) int { return window(c.At, len(c.Items), height) }
