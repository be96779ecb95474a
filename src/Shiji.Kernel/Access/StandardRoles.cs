using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Access;

/// <summary>标准角色 — the roles a new district starts with. What the district has, it keeps.</summary>
public static class StandardRoles
{
    public const string Secretary = "secretary";
    public const string SystemAdmin = "system-admin";
    public const string SecurityAdmin = "security-admin";
    public const string AuditAdmin = "audit-admin";

    private static readonly JsonSerializerOptions Reading = new() { PropertyNameCaseInsensitive = true, Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<Role> All
    {
        get
        {
            using var stream = typeof(StandardRoles).Assembly.GetManifestResourceStream("Shiji.Kernel.Access.Standard.roles.json")!;
            var roles = JsonSerializer.Deserialize<List<Role>>(stream, Reading)!;
            for (var i = 0; i < roles.Count; i++) roles[i].Ordinal = i;
            return roles;
        }
    }

    public static async Task InstallAsync(ShijiDb db, CancellationToken cancel = default)
    {
        var kept = await db.Set<Role>().Select(r => r.Key).ToListAsync(cancel);
        db.AddRange(All.Where(r => !kept.Contains(r.Key)));
        await db.SaveChangesAsync(cancel);
    }
}
