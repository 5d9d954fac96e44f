// Package xlsx writes workbooks (ECMA-376, SpreadsheetML) with archive/zip, row by row: what it needs of memory does not grow with them. A
// workbook has the parts that the standard asks for and no others: the types of content, the relations, the workbook, its styles and a sheet
// each. Texts stand in their cells, so that no table of them has to be kept.
package xlsx
