using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Indicators;

namespace Shiji.Web.Tests.Districts;

/// <summary>What the small district kept before there were activities: it keeps them, and the formulas of its figures.</summary>
internal static class FormerRegisters
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly (string New, string Former)[] Formulas =
    [
        ("activity.session[kind=volunteer]", "volunteer.session"), ("activity.turn[kind=volunteer]", "volunteer.service"),
        ("activity.minutes[kind=volunteer]", "volunteer.service.minutes"), ("activity.person[kind=volunteer]", "volunteer.service.person"),
    ];

    public static IReadOnlyList<RegisterEntry> All { get; } = Read();

    public static async Task KeepAsync(ShijiDb db)
    {
        db.AddRange(All.Select(e => e.Register()));
        foreach (var indicator in await db.Set<IndicatorDefinition>().ToListAsync())
            foreach (var (now, former) in Formulas)
                indicator.Formula = indicator.Formula.Replace(now, former, StringComparison.Ordinal);
        await db.SaveChangesAsync();
    }

    private static List<RegisterEntry> Read()
    {
        using var stream = typeof(FormerRegisters).Assembly.GetManifestResourceStream("former-registers.json")!;
        return JsonSerializer.Deserialize<List<RegisterEntry>>(stream, Reading)!;
    }
}
