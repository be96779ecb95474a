using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shiji.Sheets.Books;
using Shiji.Sheets.Files;
using Shiji.Sheets.Tests.Files;

namespace Shiji.Sheets.Tests.Books;

/// <summary>What is written is read back cell by cell, but for what reading leaves out: space at the ends, what no workbook can hold.</summary>
public sealed class RoundTripProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    // What spoils tables elsewhere, mixed with anything.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("", "林晓禾", "欧阳　青", "喆翾祎堃", "😀👩‍👩‍👧", "\"", "\"\"", "a\u007Fb", "a\u2028b", "a\"b,c;d\te", "一\n二", "=1+1", "+1", "-1", "@a", "'01", "0012", "440300203105040017", "1E5", "_x000D_", "_x005F_", "&lt;<a>]]>", "TRUE", "2022-05-04", "　", "3.0"),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

    private static readonly Gen<object?> Values = Gen.OneOf<object?>(
        Texts.Select(object? (text) => text),
        Gen.Choose(int.MinValue, int.MaxValue).Select(object? (n) => n),
        ArbMap.Default.GeneratorFor<long>().Select(object? (n) => n),
        ArbMap.Default.GeneratorFor<decimal>().Select(object? (n) => n),
        Gen.OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber), Gen.Constant(DateOnly.MaxValue.DayNumber)).Select(object? (n) => DateOnly.FromDayNumber(n)),
        Gen.Constant<object?>(null));

    private static readonly Gen<(ColumnKind Kind, object? Value)[]> Rows =
        (from kind in Gen.Elements(ColumnKind.Text, ColumnKind.Whole, ColumnKind.Number, ColumnKind.Day) from value in Values select (kind, value)).ArrayOf();

    [Fact]
    public void A_row_reads_back_as_it_was_written() => Prop.ForAll(Rows.ToArbitrary(), row =>
    {
        using var book = Written.Book(b => b.Write("名单", [new("首"), .. row.Select((cell, at) => new SheetColumn($"列{at}", cell.Kind))], [["甲", .. row.Select(cell => cell.Value)]]));
        var read = Planted.Rows(book)[0];
        return row.Index().All(cell => Told(read[cell.Index + 1], cell.Item.Value));
    }).Check(Thorough);

    [Fact]
    public void A_text_reads_back_from_a_CSV_in_either_encoding() =>
        Prop.ForAll((from rows in Texts.ArrayOf(3).ArrayOf() from gbk in Gen.Elements(true, false) select (rows, gbk)).ToArbitrary(), sample =>
        {
            var encoding = sample.gbk ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! : new UTF8Encoding(false);
            var rows = sample.rows.Select(row => row.Select(text => text.Replace("\0", "", StringComparison.Ordinal)).Select(Whole).ToArray()).ToList();
            var text = string.Concat(rows.Prepend(["姓名", "电话", "备注"]).Append(["末", "尾", "行"]).Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));
            var read = Planted.Rows(Planted.Text(text, encoding), "a.csv");
            return rows.Append(["末", "尾", "行"]).Select(row => row.Select(Trimmed).ToArray()).Where(row => row.Any(cell => cell.Length > 0))
                .Zip(read, (wrote, found) => wrote.Index().All(cell => found[cell.Index].Text == cell.Item)).All(same => same);
        }).Check(Thorough);

    private static bool Told(SheetCell read, object? wrote) => wrote switch
    {
        null => read.IsEmpty,
        string text => read.Text == Trimmed(Legal(text)) && (read.IsEmpty || read.Kind == CellKind.Text),
        decimal number => decimal.Parse(read.Text, CultureInfo.InvariantCulture) == number,
        DateOnly day => read.Text == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var whole => read.Text == Convert.ToString(whole, CultureInfo.InvariantCulture),
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Legal(string text) => string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes()
        .Where(rune => rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))));

    /// <summary>Without half characters, which no encoding holds.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private static string Trimmed(string text) => new SheetCell(text, CellKind.Text).Text;
}
