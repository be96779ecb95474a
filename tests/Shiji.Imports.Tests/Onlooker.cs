using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Imports.Tests;

/// <summary>Is told, while a file is read, how many lines were judged, and may do what it likes then: look, cancel, or break off.</summary>
internal sealed class Onlooker
{
    public Func<int, Task> Sees { get; set; } = _ => Task.CompletedTask;
}

/// <summary>Stands around every kind there is: whatever is read goes past the onlooker.</summary>
internal sealed class SeenKinds(KindSource kinds, ShijiDb db, Onlooker onlooker) : KindSource
{
    public override Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel) => kinds.AllAsync(cancel);

    public override Task<ImportKind?> FindAsync(string key, CancellationToken cancel) => kinds.FindAsync(key, cancel);

    public override async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel) => new SeenIntake(db, await kinds.BeginAsync(kind, mapping, cancel), onlooker);

    public override Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel) => kinds.UndoAsync(run, reason, close, cancel);

    private sealed class SeenIntake(ShijiDb db, Intake intake, Onlooker onlooker) : Intake(db)
    {
        private int _read;

        public override int Batch => intake.Batch;

        public override string Remark => intake.Remark;

        public override async Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
        {
            var lines = await intake.JudgeAsync(rows, cancel);
            await onlooker.Sees(_read += lines.Count);
            return lines;
        }

        public override Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel) => intake.StoreAsync(run, fresh, cancel);
    }
}

internal static class OnlookerServices
{
    public static IServiceCollection AddOnlooker(this IServiceCollection services)
    {
        foreach (var kinds in services.Where(s => s.ServiceType == typeof(KindSource)).ToList())
        {
            services.Remove(kinds);
            services.AddScoped<KindSource>(provider => ActivatorUtilities.CreateInstance<SeenKinds>(provider, ActivatorUtilities.CreateInstance(provider, kinds.ImplementationType!)));
        }

        return services.AddSingleton<Onlooker>();
    }
}
