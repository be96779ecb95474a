using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Rates;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Modules;

/// <summary>内核 — the book, the catalogue and the parameters: tables that every module leans on.</summary>
public sealed class KernelModule : Module
{
    public override string Key => "kernel";

    public override string Name => "内核";

    public override IEnumerable<WriteRight> Writes => [WriteRight.Of<StaleMark>()];

    public override IEnumerable<Type> Unlogged =>
        [typeof(Tally), typeof(Posting), typeof(Total), typeof(Crowd), typeof(StaleMark), typeof(Book), typeof(LedgerAccount), typeof(Counter), typeof(Allowance)];

    public override void Map(ModelBuilder model)
    {
        model.ApplyConfiguration(new TallyMap());
        model.ApplyConfiguration(new PostingMap());
        model.ApplyConfiguration(new TotalMap());
        model.ApplyConfiguration(new CrowdMap());
        model.Entity<StaleMark>();
        model.Entity<Book>().Property(b => b.Id).ValueGeneratedNever();
        model.ApplyConfiguration(new LedgerAccountMap());
        model.Entity<IndicatorDefinition>().HasIndex(d => d.Key).IsUnique();
        model.Entity<Counter>().HasKey(c => c.Name);
        model.Entity<Allowance>().HasKey(a => a.Name);
        model.Entity<RuleParameter>().HasIndex(p => new { p.Code, p.Scope, p.From }).IsUnique();
        model.Entity<RuleParameter>().Property(p => p.Value).HasPrecision(18, 6);
    }
}
