// Package sheet reads tables of people: CSV and TSV in any of the usual encodings, and XLSX workbooks.
//
// A table is read twice, over an io.ReaderAt that stays the same meanwhile. Open goes through the whole file once (a text file a second
// time before that, for its encoding) and learns what no single row can tell: the encoding, the delimiter, where the header is, what each
// column holds, and whether its dates begin with the day or with the month. Table then shows all that, and takes corrections. Table.Read
// goes through the rows again and gives a transfer.Record for each. Neither keeps rows; of a workbook, its shared texts are kept, up to
// twice the limit of the file. A pipe has to be read into memory or a file first, bounded by transfer.Limits.Bounded.
//
// Workbooks are read by archive/zip and a reader of XML of their own, part by part. Document type declarations are refused, whatever is
// unpacked is bounded by size and by how much more it is than what was packed, and so is what stands between two tokens.
package sheet
