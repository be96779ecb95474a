using Shiji.Sheets.Files;

namespace Shiji.Sheets.Tests.Files;

public sealed class CellTests
{
    [Theory]
    [InlineData("0", "44562.5", "44562.5"), InlineData("#,##0.00", "1234567", "1234567"), InlineData("0.00%", "0.25", "0.25")]
    [InlineData("General", "0.30000000000000004", "0.3"), InlineData("General", "1E+20", "100000000000000000000"), InlineData("General", "1E-7", "0.0000001")]
    [InlineData("General", "440300203105040017", "440300203105040000"), InlineData("General", "4.4030020310504E+17", "440300203105040000")]
    [InlineData("000000", "42", "000042"), InlineData("\"第\"0\"天\"", "3", "3"), InlineData("[Red]0;-0", "-5", "-5")]
    public void A_number_is_its_digits_and_nothing_else(string form, string raw, string text) => Assert.Equal(new(text, CellKind.Number), Cell(form, raw));

    [Theory]
    [InlineData("yyyy/m/d", "44685", "2022-05-04"), InlineData("yyyy\"年\"m\"月\"d\"日\";@", "44685", "2022-05-04"), InlineData("[$-804]yyyy\"年\"m\"月\"", "44682", "2022-05-01")]
    [InlineData("yyyy-mm-dd hh:mm", "44685.604166666664", "2022-05-04 14:30"), InlineData("yyyy-mm-dd hh:mm:ss", "44685.60427083333", "2022-05-04 14:30:09")]
    [InlineData("h:mm", "0.375", "09:00"), InlineData("[h]:mm", "1.125", "27:00"), InlineData("[h]:mm", "-0.0625", "-1:30"), InlineData("d", "1", "1900-01-01"), InlineData("d", "61", "1900-03-01"), InlineData("d", "2958465", "9999-12-31"), InlineData("d h", "2958465.9999999", "9999-12-31 23:59:59")]
    public void A_day_is_year_month_and_day_with_its_hour(string form, string raw, string text) => Assert.Equal(new(text, CellKind.Day), Cell(form, raw));

    [Theory, InlineData(14), InlineData(31), InlineData(57)]
    public void The_fixed_forms_of_days_are_known_by_their_number(int form) =>
        Assert.Equal("2022-05-04", Rows("""<c r="A2" s="1"><v>44685</v></c>""", $"""<cellXfs><xf numFmtId="0"/><xf numFmtId="{form}"/></cellXfs>""")[0].Text);

    [Fact]
    public void A_workbook_may_count_its_days_from_1904()
    {
        var table = Planted.Table(Planted.Sheet(Head("""<c r="A2" s="1"><v>43223</v></c>"""), """<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>""", book: """<workbookPr date1904="1"/>"""));
        Assert.Equal("2022-05-04", Planted.Rows(table)[0][0].Text);
    }

    [Fact]
    public void An_ISO_day_is_a_day() => Assert.Equal(new("2022-05-04", CellKind.Day), Rows("""<c r="A2" t="d"><v>2022-05-04</v></c>""")[0]);

    [Fact]
    public void The_strict_variant_reads_like_the_usual_one() => Assert.Equal("44685", Planted.Rows(Planted.Sheet(
        Head("""<c r="A2"><v>44685</v></c>"""), main: "http://purl.oclc.org/ooxml/spreadsheetml/main", relations: "http://purl.oclc.org/ooxml/officeDocument/relationships"))[0][0].Text);

    [Theory]
    [InlineData("　林晓禾 \u200B", "林晓禾"), InlineData("a_x000D_b", "a\rb"), InlineData("_x005F_x000D_", "_x000D_"), InlineData("欧阳　青", "欧阳　青")]
    public void Ends_are_trimmed_and_escapes_read(string raw, string text) =>
        Assert.Equal(text, Rows($"""<c r="A2" t="inlineStr"><is><t xml:space="preserve">{raw}</t></is></c>""")[0].Text);

    [Fact]
    public void Runs_are_joined_and_readings_above_them_left_out() => Assert.Equal("林晓禾",
        Rows("""<c r="A2" t="inlineStr"><is><r><t>林</t></r><r><t>晓禾</t></r><rPh sb="0" eb="1"><t>lin</t></rPh></is></c>""")[0].Text);

    [Fact]
    public void Cells_without_a_reference_follow_each_other() =>
        Assert.Equal(["1", "2"], Rows("""<c><v>1</v></c><c><v>2</v></c>""").Select(cell => cell.Text));

    [Theory, InlineData(1, "A"), InlineData(26, "Z"), InlineData(27, "AA"), InlineData(256, "IV"), InlineData(16384, "XFD")]
    public void Columns_have_the_letters_a_spreadsheet_shows(int column, string letters)
    {
        Assert.Equal(letters, ColumnLetters.Of(column));
        Assert.Equal(column, ColumnLetters.In(letters + "12"));
    }

    private static SheetCell Cell(string form, string raw) => Rows($"""<c r="A2" s="1"><v>{raw}</v></c>""",
        $"""<numFmts><numFmt numFmtId="170" formatCode="{form.Replace("\"", "&quot;", StringComparison.Ordinal)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>""")[0];

    private static IReadOnlyList<SheetCell> Rows(string cells, string? styles = null) => Planted.Rows(Planted.Sheet(Head(cells), styles))[0].Cells;

    private static string Head(string cells) => $"""<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row><row r="2">{cells}</row></sheetData>""";
}
