using Shiji.Sheets.Files;

namespace Shiji.Sheets.Tests.Files;

public sealed class WorkbookTests
{
    [Theory, InlineData("members.xls", FileKind.Xls), InlineData("members.xlsx", FileKind.Xlsx)]
    public void A_workbook_another_program_wrote_reads_as_a_person_sees_it(string asset, FileKind kind)
    {
        using var file = SheetFile.Open(Planted.Asset(asset), asset).Value!;
        Assert.Equal(kind, file.Kind);
        Assert.Equal([new(0, "名册"), new(1, "藏起来的", Hidden: true)], file.Sheets);

        var table = file.Read(file.Sheets[0]).Value!;
        Assert.Equal(3, table.HeaderRow);
        Assert.Equal(["姓名", "证件号码", "出生日期", "服务时长", "人数", "团员", "合计", "备注"], table.Headers);

        var rows = Planted.Rows(table);
        Assert.Equal([4, 5, 8], rows.Select(row => row.Number));
        Assert.Equal(["林晓禾", "440300203105040017", "2031-06-03", "1:30", "1234", "TRUE", "1235", "第一行\n第二行"], Texts(rows[0], 8));
        Assert.Equal(["欧阳 青", "440300203105040000", "2031-06-03 14:30", "27:00", "0.5", "FALSE", "甲乙", "00123"], Texts(rows[1], 8));
        Assert.Equal(["石小满", "", "", "", "000042"], Texts(rows[2], 5));
        Assert.Equal([false, true, false], rows.Select(row => row.Hidden));
    }

    [Theory, InlineData("members.xls"), InlineData("members.xlsx")]
    public void An_identity_number_kept_as_a_number_is_recognised(string asset)
    {
        var rows = Planted.Rows(Planted.Asset(asset), asset);
        Assert.Equal((CellKind.Text, false), (rows[0][1].Kind, rows[0][1].WasNumber));
        Assert.Equal((CellKind.Number, true), (rows[1][1].Kind, rows[1][1].WasNumber));
        Assert.Equal(CellKind.Day, rows[0][2].Kind);
        Assert.Equal(CellKind.Truth, rows[0][5].Kind);
    }

    [Fact]
    public void A_formula_that_came_to_an_error_is_an_error() =>
        Assert.Equal(new SheetCell("#DIV/0!", CellKind.Error), Planted.Rows(Planted.Asset("members.xlsx"))[2][6]);

    [Fact]
    public void Each_sheet_is_read_and_read_again()
    {
        using var file = SheetFile.Open(Planted.Asset("members.xls"), "members.xls").Value!;
        Assert.Equal("工作表“藏起来的”里没有内容。请选有数据的工作表，或填好后再导入。", file.Read(file.Sheets[1]).Refusal!.Message);
        var table = file.Read(file.Sheets[0]).Value!;
        Assert.Equal(Planted.Rows(table).Select(row => row.Number), Planted.Rows(table).Select(row => row.Number));
    }

    [Fact]
    public void A_stream_that_cannot_seek_will_do()
    {
        using var packed = new MemoryStream();
        using (var pack = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
            Planted.Asset("members.xls").CopyTo(pack);
        packed.Position = 0;
        using var forward = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress);
        using var file = SheetFile.Open(forward, "members.xls").Value!;
        Assert.Equal(3, Planted.Rows(file.Read(file.Sheets[0]).Value!).Count);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        var table = Planted.Table(Planted.Book(["姓名", "电话"], ["林晓禾", "1"], ["石小满", "2"]));
        using var stop = new CancellationTokenSource();
        using var rows = table.Rows(stop.Token).GetEnumerator();
        Assert.True(rows.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
    }

    [Fact]
    public void Reading_a_file_already_closed_is_a_mistake_of_the_program()
    {
        var file = SheetFile.Open(Planted.Asset("members.xlsx"), "members.xlsx").Value!;
        file.Dispose();
        Assert.Throws<ObjectDisposedException>(() => file.Read(file.Sheets[0]));
    }

    private static IEnumerable<string> Texts(SheetRow row, int columns) => Enumerable.Range(0, columns).Select(at => row[at].Text);
}
