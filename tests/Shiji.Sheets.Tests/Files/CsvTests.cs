using System.Text;
using Shiji.Sheets.Files;

namespace Shiji.Sheets.Tests.Files;

public sealed class CsvTests
{
    private const string Sample = "姓名,电话,备注\n林晓禾,02010086,“好”\n石小满,,喆翾\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "GBK", "GB18030"];

    [Theory, MemberData(nameof(Encodings))]
    public void Every_usual_encoding_reads_the_same(string name)
    {
        var encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name),
        };
        var rows = Planted.Rows(Planted.Text(Sample, encoding), "名单.csv");
        Assert.Equal([["林晓禾", "02010086", "“好”"], ["石小满", "", "喆翾"]], rows.Select(row => row.Cells.Select(cell => cell.Text)));
    }

    [Fact]
    public void One_odd_byte_at_the_very_end_decides_the_encoding()
    {
        var text = "name,phone\n" + string.Concat(Enumerable.Repeat("abc,123\n", 20_000)) + "林晓禾,1\n";
        Assert.Equal("林晓禾", Planted.Rows(Planted.Text(text, Planted.Gbk), "a.csv")[^1][0].Text);
    }

    [Theory, InlineData(','), InlineData(';'), InlineData('\t')]
    public void The_delimiter_is_found(char delimiter)
    {
        var rows = Planted.Rows(Planted.Text(string.Join('\n', "名册", $"姓名{delimiter}电话{delimiter}备注", $"林晓禾{delimiter}1{delimiter}a,b;c", $"石小满{delimiter}2{delimiter}")), "a.csv");
        Assert.Equal(delimiter == ',' ? ["林晓禾", "1", "a", "b;c"] : ["林晓禾", "1", delimiter == ';' ? "a,b" : "a,b;c"], rows[0].Cells.Take(delimiter == ',' ? 4 : 3).Select(cell => cell.Text));
    }

    [Fact]
    public void Quotes_hold_delimiters_quotes_and_line_breaks()
    {
        var rows = Planted.Rows(Planted.Text("姓名,备注\r\n林晓禾,\"甲,\"\"乙\"\"\r\n丙\"\r\n\r\n石小满,=\"007\"\r\n"), "a.csv");
        Assert.Equal(["甲,\"乙\"\r\n丙", "007"], rows.Select(row => row[1].Text));
        Assert.Equal([2, 4], rows.Select(row => row.Number)); // as a spreadsheet numbers them
    }

    [Fact]
    public void A_last_line_needs_no_end_and_old_line_ends_are_line_ends() =>
        Assert.Equal(["林晓禾", "石小满"], Planted.Rows(Planted.Text("姓名,电话\r林晓禾,1\r石小满,2"), "a.csv").Select(row => row[0].Text));

    [Fact]
    public void Cells_of_text_were_never_numbers() => Assert.False(Planted.Rows(Planted.Text("姓名,电话\n林晓禾,4.40E+17"), "a.csv")[0][1].WasNumber);

    [Fact]
    public void The_name_may_lie_about_the_kind()
    {
        using var workbook = SheetFile.Open(Planted.Book(["姓名"], ["林晓禾"]), "名单.csv").Value!;
        using var text = SheetFile.Open(Planted.Text(Sample), "名单.xlsx").Value!;
        Assert.Equal((FileKind.Xlsx, FileKind.Csv), (workbook.Kind, text.Kind));
        Assert.Equal("林晓禾", Planted.Rows(text.Read(text.Sheets[0]).Value!)[0][0].Text);
    }
}
