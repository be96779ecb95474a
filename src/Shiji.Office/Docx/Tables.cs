using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

internal sealed class Tables(Runs runs, int width)
{
    public W.Table Of(AnnexTable table)
    {
        var widths = Widths(table.Columns);
        return new W.Table(
        [
            Properties(),
            new W.TableGrid(widths.Select(column => new W.GridColumn { Width = Lengths.Text(column) })),
            Head(table.Columns, widths),
            .. table.Rows.Select(row => Row(row, table.Columns, widths)),
        ]);
    }

    // The last column takes what rounding left, so that the table is as wide as the text.
    private int[] Widths(IReadOnlyList<AnnexColumn> columns)
    {
        var widths = columns.Select(column => width * column.Percent / 100).ToArray();
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private W.TableProperties Properties() => new(
        new W.TableWidth { Width = Lengths.Text(width), Type = W.TableWidthUnitValues.Dxa },
        new W.TableJustification { Val = W.TableRowAlignmentValues.Center },
        new W.TableBorders(
            Line<W.TopBorder>(), Line<W.LeftBorder>(), Line<W.BottomBorder>(), Line<W.RightBorder>(),
            Line<W.InsideHorizontalBorder>(), Line<W.InsideVerticalBorder>()),
        new W.TableLayout { Type = W.TableLayoutValues.Fixed },
        new W.TableCellMarginDefault(
            new W.TopMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellLeftMargin { Width = 80, Type = W.TableWidthValues.Dxa },
            new W.BottomMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellRightMargin { Width = 80, Type = W.TableWidthValues.Dxa }));

    private static TLine Line<TLine>() where TLine : W.BorderType, new() =>
        new() { Val = W.BorderValues.Single, Size = 4, Space = 0, Color = "auto" };

    private static W.TableRow Head(IReadOnlyList<AnnexColumn> columns, int[] widths) => new(
    [
        new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()),
        .. columns.Select((column, at) => Cell(widths[at], Paragraphs.In(Styles.TableHead, column.Head))),
    ]);

    private W.TableRow Row(IReadOnlyList<Run> cells, IReadOnlyList<AnnexColumn> columns, int[] widths) => new(
    [
        new W.TableRowProperties(new W.CantSplit()),
        .. cells.Select((cell, at) => Cell(widths[at], Paragraphs.In(
            columns[at].Numeric ? Styles.TableFigure : Styles.TableText, runs.Of([cell])))),
    ]);

    private static W.TableCell Cell(int width, W.Paragraph paragraph) => new(
        new W.TableCellProperties(
            new W.TableCellWidth { Width = Lengths.Text(width), Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center }),
        paragraph);
}
