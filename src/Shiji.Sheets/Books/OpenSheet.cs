using System.Globalization;
using System.Xml;
using Shiji.Sheets.Files;

namespace Shiji.Sheets.Books;

/// <summary>One worksheet part while it is written: its head, its rows, then what stands below the rows.</summary>
internal sealed class OpenSheet : IDisposable
{
    private readonly XmlWriter part;
    private readonly SheetPlan plan;
    private readonly CellWriter cells;

    public OpenSheet(XmlWriter part, SheetPlan plan)
    {
        (this.part, this.plan, cells) = (part, plan, new(part));
        part.WriteStartDocument(standalone: true);
        part.WriteStartElement("worksheet", Package.Main);
        part.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        part.WriteStartElement("cols");
        foreach (var (at, column) in plan.Columns.Index())
            part.WriteRaw(string.Create(CultureInfo.InvariantCulture,
                $"""<col min="{at + 1}" max="{at + 1}" width="{column.Width}" style="{Styles.Of(column.Kind)}" customWidth="1"/>"""));
        part.WriteEndElement();
        part.WriteStartElement("sheetData");
        StartRow();
        foreach (var (at, column) in plan.Columns.Index())
            cells.Text(at, Rows, column.Title, column.Marked ? Styles.MarkedHead : Styles.Head);
        part.WriteEndElement();
    }

    /// <summary>Rows written, the head among them.</summary>
    public int Rows { get; private set; }

    public void Add(IReadOnlyList<object?> row)
    {
        StartRow();
        for (var at = 0; at < row.Count; at++)
            cells.Write(at, Rows, at < plan.Columns.Count ? plan.Columns[at].Kind : ColumnKind.Text, row[at]);
        part.WriteEndElement();
    }

    public void Dispose()
    {
        part.WriteEndElement();
        part.WriteRaw($"""<autoFilter ref="A1:{ColumnLetters.Of(plan.Columns.Count)}{Rows}"/>""");
        plan.Checks?.Invoke(part);
        part.WriteEndElement();
        part.Dispose();
    }

    private void StartRow()
    {
        part.WriteStartElement("row");
        part.WriteStartAttribute("r");
        part.WriteValue(++Rows);
        part.WriteEndAttribute();
    }
}
