using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Indicators;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>读种类表 — what was typed of a kind, and the chapters to choose from.</summary>
internal static class KindFields
{
    public static KindCard Of(IFormCollection form) => new(form["name"], form["group"], form["unit"], form["basis"])
    {
        Categories = form["categories"],
        Timed = form["counts"] == "timed",
        Named = form["counts"] == "timed" || form["counts"] == "named",
        NeedsApproval = form["needs"].Contains("approval"),
        NeedsRisks = form["needs"].Contains("risks"),
        Ordinal = int.TryParse(form["order"], NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : 0,
    };

    /// <summary>Those of the indicators, and what kinds have beside them.</summary>
    public static async Task<List<Choice>> GroupsAsync(ShijiDb db, CancellationToken cancel)
    {
        var chapters = await db.Set<IndicatorDefinition>().OrderBy(i => i.Ordinal).ThenBy(i => i.Id).Select(i => i.Group).ToListAsync(cancel);
        var own = await db.Set<ActivityKind>().OrderBy(k => k.Ordinal).ThenBy(k => k.Id).Select(k => k.Group).ToListAsync(cancel);
        return [.. chapters.Concat(own).Distinct().Select(g => new Choice(g, g))];
    }
}
