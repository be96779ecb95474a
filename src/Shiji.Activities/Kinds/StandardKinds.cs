using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>标准种类 — the kinds a module brings: those a district lacks are added, those it has are kept as it made them.</summary>
public static class StandardKinds
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="assembly">Holds them as Standard/kinds.json.</param>
    public static IReadOnlyList<ActivityKind> Of(Assembly assembly)
    {
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".kinds.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return [.. JsonSerializer.Deserialize<KindEntry[]>(stream, Json)!.Select(Kind)];
    }

    public static async Task InstallAsync(ShijiDb db, Assembly assembly, CancellationToken cancel = default)
    {
        var there = await db.Set<ActivityKind>().Select(k => k.Key).ToListAsync(cancel);
        // After those that other modules brought before, saved or not.
        var after = Math.Max(await db.Set<ActivityKind>().MaxAsync(k => (int?)k.Ordinal, cancel) ?? 0, db.Set<ActivityKind>().Local.Select(k => k.Ordinal).DefaultIfEmpty().Max());
        foreach (var kind in Of(assembly).Where(k => !there.Contains(k.Key)))
        {
            kind.Ordinal += after + 1;
            db.Add(kind);
        }
    }

    private static ActivityKind Kind(KindEntry entry, int at) => new()
    {
        Key = entry.Key,
        Name = entry.Name,
        Group = entry.Group,
        Categories = string.Join('\n', entry.Categories ?? []),
        SessionUnit = entry.SessionUnit,
        Basis = entry.Basis,
        Timed = entry.Timed,
        Named = entry.Named,
        NeedsApproval = entry.NeedsApproval,
        NeedsRisks = entry.NeedsRisks,
        Ordinal = at,
    };

    private sealed record KindEntry(
        string Key, string Name, string Group, string[]? Categories, string SessionUnit, string Basis,
        bool Timed = false, bool Named = false, bool NeedsApproval = false, bool NeedsRisks = false);
}
