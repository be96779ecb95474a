using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.People;

/// <summary>标准告知与保存期限 — what a new district starts with. What the district has, it keeps.</summary>
public static class StandardPeople
{
    private static readonly JsonSerializerOptions Reading = new() { PropertyNameCaseInsensitive = true, Converters = { new JsonStringEnumConverter() } };

    public static async Task InstallAsync(ShijiDb db, CancellationToken cancel = default)
    {
        var purposes = await db.Set<ConsentPurpose>().Select(p => new { p.Code, p.Version }).ToListAsync(cancel);
        var rules = await db.Set<RetentionRule>().Select(r => r.Key).ToListAsync(cancel);
        db.AddRange(Read<ConsentPurpose>("purposes.json").Where(p => !purposes.Contains(new { p.Code, p.Version })));
        db.AddRange(Read<RetentionRule>("retention.json").Where(r => !rules.Contains(r.Key)));
        await db.SaveChangesAsync(cancel);
    }

    private static List<T> Read<T>(string file)
    {
        using var stream = typeof(StandardPeople).Assembly.GetManifestResourceStream($"Shiji.Kernel.People.Standard.{file}")!;
        return JsonSerializer.Deserialize<List<T>>(stream, Reading)!;
    }
}
