using Shiji.Sheets.Books;
using Shiji.Sheets.Files;

namespace Shiji.Sheets.Tests.Books;

[Collection(nameof(Alone))]
public sealed class LargeTests
{
    private const int Rows = 200_000;
    private const long Most = 24 << 20; // what may be held beside the file

    [Fact]
    public void Two_hundred_thousand_rows_are_written_and_read_in_the_same_memory()
    {
        using var stream = Temporary();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using (var book = new SheetWriter(stream))
        {
            book.Write("名单", [.. Enumerable.Range(0, 10).Select(c => new SheetColumn($"列{c}", c < 8 ? ColumnKind.Text : ColumnKind.Whole))], People(before));
            book.Finish();
        }

        AssertReadInLittleMemory(stream, before);
    }

    [Fact]
    public void Two_hundred_thousand_rows_of_text_are_read_in_the_same_memory()
    {
        using var stream = Temporary();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using (var text = new StreamWriter(stream, leaveOpen: true))
            foreach (var row in People(before).Prepend([.. Enumerable.Range(0, 10).Select(c => $"列{c}")]))
                text.WriteLine(string.Join(',', row));
        AssertReadInLittleMemory(stream, before);
    }

    private static FileStream Temporary() =>
        new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    private static void AssertReadInLittleMemory(Stream stream, long before)
    {
        using var file = SheetFile.Open(stream, "名单").Value!;
        var count = 0;
        foreach (var row in file.Read(file.Sheets[0]).Value!.Rows())
        {
            Assert.Null(row.Refusal);
            if (++count % 50_000 == 0) Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Most);
            if (count == Rows) Assert.Equal((Rows + 1, $"第{Rows}人", "7"), (row.Value!.Number, row.Value[0].Text, row.Value[9].Text));
        }
        Assert.Equal(Rows, count);
    }

    private static IEnumerable<IReadOnlyList<object?>> People(long before)
    {
        for (var n = 1; n <= Rows; n++)
        {
            if (n % 50_000 == 0) Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Most);
            yield return [$"第{n}人", $"{n:000000000000000000}", "女", "青山街道", "甲社区", "志愿者", "2031-05-04", "", n, 7];
        }
    }
}

/// <summary>Memory is the process's own: nothing else may run while it is measured.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
