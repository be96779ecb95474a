using DocumentFormat.OpenXml.Spreadsheet;
using Shiji.Sheets.Books;
using Shiji.Sheets.Files;
using Shiji.Sheets.Tests.Files;

namespace Shiji.Sheets.Tests.Books;

public sealed class SheetWriterTests
{
    private static readonly SheetColumn[] Columns =
        [new("姓名"), new("证件号码", Width: 22), new("人数", ColumnKind.Whole), new("金额", ColumnKind.Number), new("日期", ColumnKind.Day), new("时长", ColumnKind.Minutes)];

    [Fact]
    public void A_book_with_every_kind_of_column_is_valid_and_reads_back()
    {
        using var book = Written.Book(b =>
        {
            b.Write("名单", Columns, [["林晓禾", "440300203105040017", 42, 12.5m, new DateOnly(2031, 5, 4), 90L], [null, null, null, null, null, null]]);
            b.Write("空表", [new("姓名")], []);
        });
        Written.AssertValid(book);
        var row = Assert.Single(Planted.Rows(book));
        Assert.Equal(["林晓禾", "440300203105040017", "42", "12.5", "2031-05-04", "1:30"], row.Cells.Select(cell => cell.Text));
        Assert.Equal([CellKind.Text, CellKind.Text, CellKind.Number, CellKind.Number, CellKind.Day, CellKind.Day], row.Cells.Select(cell => cell.Kind));
    }

    [Fact]
    public void The_head_is_frozen_and_filters_and_whole_columns_keep_text_as_text()
    {
        using var book = Written.Book(b => b.Write("名单", Columns, [["林晓禾"]]));
        var sheet = Written.Sheet(book);
        Assert.Equal("A2", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal("A1:F2", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal([1u, 1u, 2u, 3u, 4u, 5u], sheet.Descendants<Column>().Select(column => column.Style!.Value));
    }

    [Theory, InlineData("=1+1"), InlineData("+86"), InlineData("-1"), InlineData("@SUM(A1)"), InlineData("=HYPERLINK(\"http://127.0.0.1\")"), InlineData("\t=1")]
    public void What_looks_like_a_formula_is_text(string text)
    {
        using var book = Written.Book(b => b.Write("名单", [new("甲", ColumnKind.Whole), new("乙")], [[text, text]]));
        Assert.Empty(Written.Sheet(book).Descendants<CellFormula>());
        book.Position = 0;
        Assert.All(Planted.Rows(book)[0].Cells, cell => Assert.Equal(new(text, CellKind.Text), cell));
    }

    [Fact]
    public void What_a_spreadsheet_would_spoil_is_written_as_text()
    {
        using var book = Written.Book(b => b.Write("名单", [new("甲", ColumnKind.Whole), new("乙", ColumnKind.Number), new("丙", ColumnKind.Day), new("丁")],
            [[440300203105040017L, 0.1234567890123456m, new DateOnly(1900, 2, 28), 7L], [999_999_999_999_999L, 1.5m, new DateOnly(1900, 3, 1), new DateOnly(2031, 5, 4)]]));
        var rows = Planted.Rows(book);
        Assert.Equal(["440300203105040017", "0.1234567890123456", "1900-02-28", "7"], rows[0].Cells.Select(cell => cell.Text));
        Assert.All(rows[0].Cells, cell => Assert.Equal(CellKind.Text, cell.Kind));
        Assert.Equal(["999999999999999", "1.5", "1900-03-01", "2031-05-04"], rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal([CellKind.Number, CellKind.Number, CellKind.Day, CellKind.Text], rows[1].Cells.Select(cell => cell.Kind));
    }

    [Fact]
    public void Characters_no_workbook_can_hold_are_left_out_and_a_cell_too_full_is_cut()
    {
        using var book = Written.Book(b => b.Write("名单", [new("甲"), new("乙")], [["a\0b\u0001c\ud83dd\uFFFFe\r\nf", new string('字', 40_000)]]));
        Written.AssertValid(book);
        var row = Planted.Rows(book)[0];
        Assert.Equal("abc\uFFFDde\nf", row[0].Text);
        Assert.Equal((32_767, '…'), (row[1].Text.Length, row[1].Text[^1]));
    }

    [Fact]
    public void Rows_beyond_a_sheet_go_on_in_the_next_with_the_same_head()
    {
        using var book = Written.Book(b => b.Write("名单", [new("数", ColumnKind.Whole)], Enumerable.Range(1, 7).Select(IReadOnlyList<object?> (n) => [n])), rowsOfSheet: 4);
        Written.AssertValid(book);
        using var file = SheetFile.Open(book, "名单.xlsx").Value!;
        Assert.Equal(["名单", "名单(2)", "名单(3)"], file.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(["1,2,3", "4,5,6", "7"], file.Sheets.Select(sheet => string.Join(',', Planted.Rows(file.Read(sheet).Value!).Select(row => row[0].Text))));
    }

    [Fact]
    public void Names_of_sheets_are_made_lawful_and_told_apart()
    {
        string[] names = ["a/b", "A?B", "", new('长', 40), new('长', 40), "<&\">"];
        using var book = Written.Book(b => { foreach (var name in names) b.Write(name, [new("甲")], []); });
        Written.AssertValid(book);
        using var file = SheetFile.Open(book, "a.xlsx").Value!;
        Assert.Equal(["ab", "AB(2)", "表", new('长', 31), new string('长', 28) + "(2)", "<&\">"], file.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public async Task Rows_may_come_one_by_one()
    {
        using var stream = new MemoryStream();
        using (var book = new SheetWriter(stream))
        {
            await book.WriteAsync("名单", [new("数", ColumnKind.Whole)], Numbers());
            book.Finish();
        }
        stream.Position = 0;
        Assert.Equal(["1", "2", "3"], Planted.Rows(stream).Select(row => row[0].Text));

        static async IAsyncEnumerable<IReadOnlyList<object?>> Numbers()
        {
            foreach (var n in new[] { 1, 2, 3 })
            {
                await Task.Yield();
                yield return [n];
            }
        }
    }

    [Fact]
    public void Half_a_book_is_no_book()
    {
        using var stream = new MemoryStream();
        using (var book = new SheetWriter(stream))
            book.Write("名单", [new("姓名")], [["林晓禾"]]);
        stream.Position = 0;
        Assert.StartsWith("文件“名单.xlsx”是压缩包", Planted.Refused(stream), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rows_are_the_same_bytes_on_a_stream_that_only_goes_forward()
    {
        Assert.Equal(Packed(), Packed());

        static byte[] Packed()
        {
            using var kept = new MemoryStream();
            using (var forward = new System.IO.Compression.GZipStream(kept, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            using (var book = new SheetWriter(forward))
            {
                book.Write("名单", Columns, [["林晓禾", "1", 2, 3m]]);
                book.Finish();
            }
            return kept.ToArray();
        }
    }

    [Fact]
    public void A_value_no_column_can_keep_is_a_mistake_of_the_program() =>
        Assert.Throws<ArgumentException>(() => Written.Book(b => b.Write("名单", [new("甲")], [[1.5f]])));
}
