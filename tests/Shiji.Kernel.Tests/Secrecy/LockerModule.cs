using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Tests.Secrecy;

/// <summary>A module with sealed columns: one found by a number made early, one by two numbers.</summary>
internal sealed class LockerModule : Module
{
    public static ModuleList List { get; } = new([.. ModuleList.Kernel.All, new LockerModule()]);

    public override string Key => "locker";

    public override string Name => "储物";

    public override void Map(ModelBuilder model)
    {
        model.Entity<Locker>().HasIndex(l => l.Print);
        model.Entity<Drawer>().HasKey(d => new { d.Cabinet, d.Number });
    }

    /// <summary>No migration knows these tables.</summary>
    public static async Task CreateTablesAsync(ShijiDb db)
    {
        foreach (var type in new[] { typeof(Locker), typeof(Drawer) }.Select(t => db.Model.FindEntityType(t)!))
        {
            var columns = type.GetProperties().Select(p => $"\"{p.GetColumnName()}\" {p.GetColumnType()}{(p.IsNullable ? "" : " NOT NULL")}");
            var keys = type.FindPrimaryKey()!.Properties.Select(p => $"\"{p.GetColumnName()}\"");
            var sql = $"CREATE TABLE {type.GetTableName()} ({string.Join(", ", columns)}, PRIMARY KEY ({string.Join(", ", keys)}))";
            await db.Database.ExecuteSqlRawAsync(sql);
        }
    }
}

internal sealed class Locker
{
    public const string Purpose = "locker.content";

    public Guid Id { get; set; }

    [Sealed(Purpose)]
    public SealedText? Content { get; set; }

    public string? Print { get; set; }
}

internal sealed class Drawer
{
    public const string Purpose = "drawer.content";

    public int Cabinet { get; set; }
    public int Number { get; set; }

    [Sealed(Purpose)]
    public SealedText Content { get; set; }
}
