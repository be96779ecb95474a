using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;
using Shiji.Reports;
using Shiji.Web.Upgrades;

namespace Shiji.Web.Commands;

/// <summary>命令 — what all verbs share: open the database, bring schema and book up to date, say a refusal in one sentence and exit with 1.</summary>
internal static class Verb
{
    public static string Version { get; } = typeof(Verb).Assembly.GetName().Version!.ToString(3);

    public static Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Catalogue, Task<Refusal?>> act, CancellationToken cancel, bool create = false) =>
        AsItIsAsync(parsed, async services =>
        {
            var opened = await OpenAsync(services, parsed.GetValue(Place.Data)!, create, cancel);
            if (!opened.Ok) return opened.Refusal;
            var ring = await Keys.OpenAsync(parsed, services.GetRequiredService<ShijiDb>(), services.GetRequiredService<DistrictClock>(), cancel);
            if (!ring.Ok) return ring.Refusal;
            await using var whole = Services(services.GetRequiredService<Kernel.Data.Storage>()).AddSecrecy(ring.Value).BuildServiceProvider();
            await using var scope = whole.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
            return await act(scope.ServiceProvider, opened.Value);
        }, cancel, create);

    /// <summary>The same, but nothing is brought up to date: for what must take the database as it lies there.</summary>
    public static async Task<int> AsItIsAsync(ParseResult parsed, Func<IServiceProvider, Task<Refusal?>> act, CancellationToken cancel, bool create = false)
    {
        var place = Place.Of(parsed);
        if (!place.Ok) return Say(place.Refusal);
        var storage = place.Value;
        try
        {
            if (!create && !storage.IsThere) return Say(Nothing(storage));
            await using var services = Services(storage).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
            return await act(scope.ServiceProvider) is { } refusal ? Say(refusal) : 0;
        }
        catch (OperationCanceledException)
        {
            return Say("已取消，没有留下未完成的改动。");
        }
        catch (Exception e) when (storage.Explain(e) is { } refusal)
        {
            return Say(refusal);
        }
        catch (IOException e)
        {
            return Say($"读写文件失败：{e.Message}");
        }
    }

    private static IServiceCollection Services(Kernel.Data.Storage storage) => new ServiceCollection().AddLogging().AddKernel(storage, Place.Modules).AddReports().AddAccounts();

    /// <summary>Schema, standard catalogue, what the rules make of the tree, accounts and book: as they should be before anything is read. Of several processes one does it, and the others find it done.</summary>
    public static async Task<Outcome<Catalogue>> OpenAsync(IServiceProvider services, DirectoryInfo data, bool create, CancellationToken cancel)
    {
        var db = services.GetRequiredService<ShijiDb>();
        var alone = await db.Storage.AloneAsync(db, cancel);
        if (alone.Refusal is { } unreachable) return unreachable;
        await using var held = alone.Value;
        if (await new BringUpToDate(db, new(db, services.GetRequiredService<DistrictClock>(), data)).DoAsync(cancel) is { } refusal) return refusal;
        if (!create && !await db.Set<Book>().AnyAsync(cancel))
            return Nothing(db.Storage);
        await services.GetRequiredService<CatalogueStart>().InstallAsync(cancel);
        await services.GetRequiredService<JudgeTwoNew>().DoAsync(cancel);
        var catalogue = await services.GetRequiredService<CatalogueOpening>().OpenAsync(cancel);
        if (!create) await services.GetRequiredService<TallyBook>().RefreshAsync(catalogue, null, cancel);
        return catalogue;
    }

    public static Refusal Nothing(Kernel.Data.Storage storage) => new($"{storage.Name} 里还没有任何数据。先运行 demo 建立样本区，或核对 --data、--database。");

    public static int Say(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.Message);
        return 1;
    }
}
