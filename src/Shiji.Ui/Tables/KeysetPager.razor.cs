using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>翻页 — before and after this page; there are no page numbers, because rows arrive while one reads.</summary>
public sealed partial class KeysetPager
{
    [Parameter] public string? PreviousHref { get; set; }

    [Parameter] public string? NextHref { get; set; }

    /// <summary>Back to the first page, when this is not it.</summary>
    [Parameter] public string? FirstHref { get; set; }

    /// <summary>The whole list as a workbook, as filtered; null where it may not be taken away.</summary>
    [Parameter] public string? ExportHref { get; set; }

    /// <summary>Tells two pagers of one page apart.</summary>
    [Parameter] public string Label { get; set; } = "翻页";

    /// <summary>Already worded: 本页20条，共1,203条。</summary>
    [Parameter] public string? Sentence { get; set; }
}
