using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>导出链接 — the whole list of a page as a workbook or as plain lines, exactly as filtered.</summary>
public sealed partial class ExportLink
{
    [Parameter, EditorRequired] public string Href { get; set; } = "";

    private string Lines => $"{Href}{(Href.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csv";
}
