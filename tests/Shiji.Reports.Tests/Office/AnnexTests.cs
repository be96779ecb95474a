using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Shiji.Office;

namespace Shiji.Reports.Tests.Office;

public sealed class AnnexTests
{
    [Fact]
    public void The_head_of_a_table_is_repeated_on_every_page()
    {
        var rows = TableOf(Sample.Table(40)).Elements<TableRow>().ToList();
        Assert.Equal(41, rows.Count);
        Assert.Equal([0], Enumerable.Range(0, 41).Where(row => rows[row].TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.Equal("指标口径数值", rows[0].InnerText);
    }

    [Fact]
    public void Figures_stand_at_the_right_and_words_at_the_left() =>
        Assert.Equal(["TableText", "TableText", "TableFigure"], TableOf(Sample.Table(1)).Elements<TableRow>().Last()
            .Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!));

    [Fact]
    public void Columns_share_the_width_of_the_text_to_the_last_twip()
    {
        var table = TableOf(new(
            [new("甲", 33), new("乙", 33), new("丙", 34)],
            [[new TextRun("1"), new TextRun("2"), new TextRun("3")]]));
        var widths = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => int.Parse(column.Width!.Value!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal([2918, 2918, 3009], widths);
        Assert.Equal(11906 - 1587 - 1474, widths.Sum());
    }

    [Fact]
    public void Columns_that_do_not_share_a_hundred_percent_are_refused() =>
        Assert.Throws<ArgumentException>(() => new AnnexTable([new("甲", 50), new("乙", 49)], []));

    [Fact]
    public void A_row_with_a_cell_missing_is_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => new AnnexTable(
            [new("甲", 50), new("乙", 50)],
            [[new TextRun("1"), new TextRun("2")], [new TextRun("3")]]));
        Assert.StartsWith("Row 2 has 1 cells for 2 columns.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_without_width_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnnexColumn("甲", 0));

    private static Table TableOf(AnnexTable table)
    {
        using var file = Sample.Opened(Sample.Of() with { Annexes = [new("表", table)] });
        return file.MainDocumentPart!.Document.Descendants<Table>().Single();
    }
}
