using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.People;

namespace Shiji.Ui;

/// <summary>辨认栏 — people here who may be the one being entered; whoever enters says of each whether they are.</summary>
public sealed partial class LikelyFields
{
    private const string Opening = "judged-";
    private const string Same = "same";
    private const string Other = "other";

    private static readonly Choice[] Judgements = [new(Same, "是同一人"), new(Other, "不是同一人")];

    [Parameter, EditorRequired] public IReadOnlyList<LikelyPerson> Likely { get; set; } = [];

    [Parameter, EditorRequired] public Func<int, string?> Chosen { get; set; } = null!;

    [Parameter] public string? Because { get; set; }

    [Parameter] public string? Error { get; set; }

    /// <summary>人员编号 of whoever was said to be the same.</summary>
    public static int? SameAs(HttpContext http) => Judged(http, Same).Select(id => (int?)id).FirstOrDefault();

    /// <summary>Those of whom it was said that they are others.</summary>
    public static IReadOnlyCollection<int> DistinctFrom(HttpContext http) => [.. Judged(http, Other)];

    private static IEnumerable<int> Judged(HttpContext http, string answer) => !http.Request.HasFormContentType ? [] : http.Request.Form
        .Where(f => f.Key.StartsWith(Opening, StringComparison.Ordinal) && f.Value == answer)
        .Select(f => int.TryParse(f.Key[Opening.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0);
}
