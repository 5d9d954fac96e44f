package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/config"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

func newConfigCmd(f *factory) *cobra.Command {
	var output format
	cmd := f.command("config", i18n.HelpConfig, `
		funnel config
		funnel config get language
		funnel config set language vi`)
	cmd.Long = f.say.Say(i18n.HelpConfigLong)
	list := func(cmd *cobra.Command, _ []string) error { return configListRun(cmd.Context(), f, output) }
	cmd.RunE = list
	f.outputFlag(cmd, &output)
	ls := f.command("list", i18n.HelpConfigList, "funnel config list")
	ls.RunE = list
	f.outputFlag(ls, &output)
	get := f.command("get KEY", i18n.HelpConfigGet, "funnel config get currency")
	get.Args = exactArgs(1)
	get.ValidArgs = configKeys()
	getOutput := f.outputOf(get)
	get.RunE = func(cmd *cobra.Command, args []string) error {
		values, err := f.configValues(cmd.Context())
		if err != nil {
			return err
		}
		value, ok := values[args[0]]
		if !ok {
			return unknownKey(args[0])
		}
		return f.writeFacts(*getOutput, clean(value), fact{args[0], value})
	}
	set := f.command("set KEY VALUE", i18n.HelpConfigSet, `
		funnel config set language vi
		funnel config set region VN
		funnel config set color never`)
	set.Args = exactArgs(2)
	set.ValidArgs = configKeys()
	setOutput := f.outputOf(set)
	set.RunE = func(cmd *cobra.Command, args []string) error {
		return configSetRun(cmd.Context(), f, args[0], args[1], *setOutput)
	}
	cmd.AddCommand(ls, get, set)
	return cmd
}

// configKeys lists the settings: those of the book first, then those of this machine.
func configKeys() []string {
	return []string{"language", "currency", "region", "model", "db", "color", "backup"}
}

func unknownKey(key string) error {
	return i18n.Wrong(i18n.UnknownSetting, quote(key), join(configKeys(), ", "))
}

func (f *factory) configValues(ctx context.Context) (map[string]string, error) {
	o, err := f.frame(ctx)
	if err != nil {
		return nil, err
	}
	path, _ := f.bookPath()
	color := f.settings.Color
	if color == "" {
		color = string(iostreams.ColorAuto)
	}
	backup := f.settings.Backup
	if backup == "" {
		backup = backupDaily
	}
	language := string(o.Language)
	if language == "" {
		language = auto
	}
	return map[string]string{
		"language": language, "currency": o.Currency.Code, "region": o.Region, "model": o.Model, "db": path, "color": color,
		"backup": backup,
	}, nil
}

// auto is the language setting of a book that leaves it to the locale.
const auto = "auto"

func configListRun(ctx context.Context, f *factory, output format) error {
	values, err := f.configValues(ctx)
	if err != nil {
		return err
	}
	switch output {
	case formatJSON:
		return f.writeJSON(values)
	case formatCSV:
		var rows [][]any
		for _, key := range configKeys() {
			rows = append(rows, []any{key, values[key]})
		}
		return f.writeCSV([]string{"key", "value"}, rows)
	}
	t := f.newTable()
	for _, key := range configKeys() {
		t.row(key, clean(values[key]))
	}
	_, err = fmt.Fprint(f.io.Out, t)
	return err
}

func configSetRun(ctx context.Context, f *factory, key, value string, output format) error {
	if !slices.Contains(configKeys(), key) {
		return unknownKey(key)
	}
	if value == "" {
		return i18n.Wrong(i18n.FlagNeedsValue, key)
	}
	if key == "db" || key == "color" || key == "backup" {
		return f.setMachine(key, value, output)
	}
	if key == "model" {
		return i18n.Failed(i18n.ModelFixed)
	}
	err := f.mend(ctx, func(b *book.Book) error {
		switch key {
		case "language":
			if value == auto {
				return f.apply(b.SetLanguage(ctx, ""))
			}
			l, ok := i18n.ParseLang(value)
			if !ok {
				return i18n.Wrong(i18n.UnknownLanguage, quote(value))
			}
			return f.apply(b.SetLanguage(ctx, l))
		case "currency":
			c, err := currency(value)
			if err != nil {
				return err
			}
			return f.apply(b.SetCurrency(ctx, c))
		default:
			region, err := region(value)
			if err != nil {
				return err
			}
			return f.apply(b.SetRegion(ctx, region))
		}
	})
	if err != nil {
		return err
	}
	values, err := f.configValues(ctx)
	if err != nil {
		return err
	}
	if key == "language" {
		f.helpSpeaks(values[key])
	}
	return f.writeFacts(output, key+" = "+clean(values[key]), fact{key, values[key]})
}

// mend is with for a command that can give a book the setting that it has lost.
func (f *factory) mend(ctx context.Context, fn func(b *book.Book) error) error {
	b, err := f.open(ctx, book.ReadWrite)
	if err != nil {
		return err
	}
	_, err = f.outline(ctx, b)
	if errors.Is(err, i18n.Failed(i18n.SettingMissing)) || errors.Is(err, i18n.Failed(i18n.SettingUnreadable)) {
		err = nil
	}
	if err == nil {
		err = fn(b)
	}
	return errors.Join(err, b.Close())
}

// helpSpeaks keeps the language of the usual book for the help, which does not open the book; auto leaves it to the locale. A book that is
// named on the command line or by the environment has no say in it.
func (f *factory) helpSpeaks(language string) {
	if language == auto {
		language = ""
	}
	if f.db != "" || f.env(config.EnvBook) != "" || f.settings.Lang == language {
		return
	}
	f.settings.Lang = language
	if err := config.Write(f.settings); err != nil {
		f.notice(i18n.HelpLanguageNotKept, config.Path(), err.Error())
	}
}

// setMachine changes the settings file; auto takes a setting out of it.
func (f *factory) setMachine(key, value string, output format) error {
	settings := f.settings
	switch {
	case key == "db" && value == auto:
		settings.DB = ""
	case key == "db":
		path, err := filepath.Abs(value) // whatever the folder is next time
		if err != nil {
			return err
		}
		settings.DB = path
	case key == "backup":
		if value != backupDaily && value != backupOff {
			return i18n.Wrong(i18n.BadBackupSetting, quote(value))
		}
		settings.Backup = value
	default:
		switch iostreams.ColorMode(value) {
		case iostreams.ColorAuto, iostreams.ColorAlways, iostreams.ColorNever:
			settings.Color = value
		default:
			return i18n.Wrong(i18n.BadColor, quote(value))
		}
	}
	if err := config.Write(settings); err != nil {
		return i18n.Failed(i18n.FileNotWritten, config.Path(), err.Error()).Because(err)
	}
	f.settings = settings
	if key == "db" {
		value, _ = f.bookPath()
		if value != settings.DB && settings.DB != "" {
			f.notice(i18n.BookOverridden, value)
		}
	}
	return f.writeFacts(output, key+" = "+clean(value), fact{key, value})
}

func currency(text string) (funnel.Currency, error) {
	c, ok := funnel.CurrencyByCode(strings.ToUpper(text))
	if !ok {
		var codes []string
		for _, c := range funnel.Currencies() {
			codes = append(codes, c.Code)
		}
		return c, i18n.Wrong(i18n.UnknownCurrency, quote(text), join(codes, " "))
	}
	return c, nil
}

// region reads a country code of ISO 3166.
func region(text string) (string, error) {
	code := strings.ToUpper(text)
	if len(code) != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z' {
		return "", i18n.Wrong(i18n.BadRegion, quote(text))
	}
	return code, nil
}
