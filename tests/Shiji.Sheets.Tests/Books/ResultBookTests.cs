using Shiji.Sheets.Books;
using Shiji.Sheets.Columns;
using Shiji.Sheets.Tests.Files;

namespace Shiji.Sheets.Tests.Books;

public sealed class ResultBookTests
{
    private static readonly RefusedRow[] Refused = [.. Planted.Rows(Planted.Text("姓名,电话\n林晓禾,0123,多出来的\n石小满,=1+1\n"), "a.csv")
        .Select(row => new RefusedRow(row, [new("第 2 列电话不对。"), "没有填性别。"]))];

    [Fact]
    public async Task Refused_rows_stand_as_they_stood_with_their_number_and_reasons()
    {
        using var stream = new MemoryStream();
        ResultBook.Write(stream, ["姓名", "电话"], Refused);
        Written.AssertValid(stream);
        var table = Planted.Table(stream);
        Assert.Equal(["行号", "姓名", "电话", "原因"], table.Headers);
        Assert.Equal(
            [["2", "林晓禾", "0123", "第 2 列电话不对；没有填性别", "多出来的"], ["3", "石小满", "=1+1", "第 2 列电话不对；没有填性别"]],
            Planted.Rows(table).Select(row => row.Cells.Select(cell => cell.Text)));

        using var slowly = new MemoryStream();
        await ResultBook.WriteAsync(slowly, ["姓名", "电话"], Refused.ToAsyncEnumerable());
        Assert.Equal(stream.ToArray(), slowly.ToArray());
    }

    [Fact]
    public void A_mended_result_is_handed_in_again_without_another_mapping()
    {
        using var stream = new MemoryStream();
        ResultBook.Write(stream, ["姓名", "电话"], Refused);
        stream.Position = 0;
        var guess = ColumnGuess.Of(Planted.Table(stream).Headers, [new("name", "姓名") { Required = true }, new("phone", "电话")]);
        Assert.Equal((1, 2), (guess["name"], guess["phone"]));
        Assert.Empty(guess.Missing);
    }
}
