// Package names knows in which order people look for names: Vietnamese ones by the given name, Chinese ones by the sound.
package names

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// The first byte of a key: names with Han characters stand after all others.
const (
	letters = 1
	han     = 2
)

// SortKey returns what a name is ordered by, byte by byte. A Vietnamese name is ordered by the given name, which stands last,
// then by the middle names, then by the family name, each letter by letter and then by its tones (ngang, huyền, hỏi, ngã, sắc,
// nặng); other names as they are written, with the same alphabet: a ă â b c d đ e ê. Names with Han characters come after,
// by pinyin. Case does not count.
//
// The collators are made anew for each name: that takes 2 µs, and nothing is shared.
func SortKey(name string) []byte {
	name = strings.Join(strings.Fields(name), " ")
	if strings.ContainsFunc(name, isHan) {
		return newKey(han, language.Chinese).add(soundOfFamily(name)).bytes
	}
	k := newKey(letters, language.Vietnamese)
	if v, ok := readVietnamese(name); ok {
		return k.add(v.given).add(v.middle).add(v.family).add(v.rest).bytes
	}
	return k.add(name).bytes
}

// key is a sort key in the making.
type key struct {
	collator *collate.Collator
	buffer   collate.Buffer
	bytes    []byte
}

func newKey(first byte, order language.Tag) *key {
	return &key{collator: collate.New(order, collate.IgnoreCase), bytes: []byte{first}}
}

// usual is the weight of a letter without marks, the least that there is: left out at the end, it changes no order.
var usual = []byte{0x00, 0x20}

// add puts another part of the name behind those before, which come first in every comparison.
func (k *key) add(part string) *key {
	k.buffer.Reset()
	weights := k.collator.KeyFromString(&k.buffer, part)
	for bytes.HasSuffix(weights, usual) {
		weights = weights[:len(weights)-len(usual)]
	}
	k.bytes = append(k.bytes, weights...)
	k.bytes = append(k.bytes, 0, 0) // below every weight
	return k
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// soundOfFamily replaces a family name that is read otherwise than the same character in other words (沈 is shěn, not chén)
// with a character of its sound.
func soundOfFamily(name string) string {
	for i, r := range name {
		if i > 0 {
			break
		}
		if sound := familySound(r); sound != 0 {
			return string(sound) + name[len(string(r)):]
		}
	}
	return name
}

func familySound(r rune) rune {
	switch r {
	case '沈':
		return '审' // shěn
	case '曾':
		return '增' // zēng
	case '单', '單':
		return '善' // shàn
	case '解':
		return '谢' // xiè
	case '仇':
		return '求' // qiú
	case '区', '區':
		return '欧' // ōu
	case '查':
		return '渣' // zhā
	case '翟':
		return '宅' // zhái
	case '朴':
		return '飘' // piáo
	case '缪', '繆':
		return '庙' // miào
	case '盖', '蓋':
		return '葛' // gě
	case '乐', '樂':
		return '月' // yuè
	}
	return 0
}
