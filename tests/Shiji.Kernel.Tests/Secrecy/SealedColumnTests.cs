using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Secrecy;
using Shiji.Storage.Sqlite;

namespace Shiji.Kernel.Tests.Secrecy;

public sealed class SealedColumnTests
{
    [Fact]
    public void A_sealed_column_without_a_purpose_is_seen_when_the_model_is_built() =>
        Assert.Contains("Aimless.Content", Assert.Throws<InvalidOperationException>(() => ModelOf<Aimless>()).Message);

    [Fact]
    public void Two_sealed_columns_of_one_purpose_are_seen() =>
        Assert.Contains("one purpose", Assert.Throws<InvalidOperationException>(() => ModelOf<Doubled>()).Message);

    [Fact]
    public void Contexts_of_different_modules_have_different_models()
    {
        using var kernel = new ShijiDb(new SqliteStorage("model.db"), ModuleList.Kernel, Acting.System());
        using var lockers = new ShijiDb(new SqliteStorage("model.db"), LockerModule.List, Acting.System());
        Assert.Null(kernel.Model.FindEntityType(typeof(Locker)));
        Assert.Equal(["drawer.content", "locker.content"], SealedColumn.Of(lockers.Model).Select(c => c.Purpose).Except(SealedColumn.Of(kernel.Model).Select(c => c.Purpose)).Order());
    }

    private static object ModelOf<T>() where T : class
    {
        using var db = new ShijiDb(new SqliteStorage("model.db"), new([.. ModuleList.Kernel.All, new Planted<T>()]), Acting.System());
        return db.Model;
    }

    private sealed class Planted<T> : Module where T : class
    {
        public override string Key => "planted";

        public override string Name => "种下的";

        public override void Map(ModelBuilder model) => model.Entity<T>();
    }

    private sealed class Aimless
    {
        public int Id { get; set; }
        public SealedText Content { get; set; }
    }

    private sealed class Doubled
    {
        public int Id { get; set; }

        [Sealed("a")]
        public SealedText One { get; set; }

        [Sealed("a")]
        public SealedText? Other { get; set; }
    }
}
