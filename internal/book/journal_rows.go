package book

import (
	"context"
	"database/sql"
	"encoding/json"
	"strconv"
	"strings"
)

// tableColumns lists the quoted names of a table's columns in their places.
func tableColumns(ctx context.Context, tx *sql.Tx, table string) ([]string, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (name string, err error) {
		err = rows.Scan(&name)
		return quoted(name), err
	}, "SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
}

// quoted is a name of the schema, read from the schema or the journal, as SQL writes it.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// decodeRow reads a row of the journal: values in the order of the table's columns.
func decodeRow(old []byte) ([]any, error) {
	var values []any
	if err := decode(old, &values); err != nil {
		return nil, err
	}
	for i, v := range values {
		values[i] = exact(v)
	}
	return values, nil
}

// decodeColumns reads changed columns of the journal, by their place.
func decodeColumns(old []byte) (map[int]any, error) {
	var named map[string]any
	if err := decode(old, &named); err != nil {
		return nil, err
	}
	columns := make(map[int]any, len(named))
	for name, v := range named {
		place, err := strconv.Atoi(name)
		if err != nil {
			return nil, err
		}
		columns[place] = exact(v)
	}
	return columns, nil
}

func decode(text []byte, into any) error {
	d := json.NewDecoder(strings.NewReader(string(text)))
	d.UseNumber()
	return d.Decode(into)
}

// exact turns a JSON number into the integer or the float that it was.
func exact(v any) any {
	n, ok := v.(json.Number)
	if !ok {
		return v
	}
	if i, err := n.Int64(); err == nil {
		return i
	}
	if f, err := n.Float64(); err == nil {
		return f
	}
	return n.String()
}

// number writes a small number as it is shown, without grouping.
func number(id int64) string { return strconv.FormatInt(id, 10) }
