using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Measures;

/// <summary>度量（某一种记录）— see <see cref="Measure"/>. Made by <see cref="Flow"/>, <see cref="Stock"/> and their headcount forms.</summary>
public sealed class Measure<T> : Measure where T : class, IRecord
{
    internal Measure(string key, string name, string unit, Expression<Func<T, bool>> counts) : base(key, name, unit) => Counts = counts;

    /// <summary>Which rows count.</summary>
    public Expression<Func<T, bool>> Counts { get; }

    /// <summary>By how much, in whole units.</summary>
    public Expression<Func<T, long>> Amount { get; internal init; } = _ => 1L;

    /// <summary>The first day a row no longer stands; null for flows.</summary>
    public Expression<Func<T, DateOnly?>>? Until { get; internal init; }

    /// <summary>Whose presence counts; null unless this is a headcount. A row that names nobody counts nobody.</summary>
    public Expression<Func<T, int?>>? Who { get; internal init; }

    public override bool IsStock => Until is not null;

    public override bool IsHeadcount => Who is not null;

    public override bool CountsOneEach => Amount.Body is ConstantExpression;

    public override Type RecordType => typeof(T);

    /// <summary>What captured values the expressions close over (a register's facet filter): they are not seen in their text.</summary>
    public string Qualifier { get; internal init; } = "";

    public override string Definition => $"{Counts}|{Amount}|{Until}|{Who}|{Series}|{Qualifier}";

    /// <summary>The columns this measure reads besides organisation, day and evidence.</summary>
    internal IReadOnlySet<string> Columns => SelfContained.ColumnsOf(Key, Counts, Amount, Until, Who);

    public override IQueryable<Cell> Movements(DbContext db)
    {
        if (IsHeadcount) throw new InvalidOperationException($"人数 {Key} is counted, never added.");
        var entries = Rows(db).Select(ToCell(r => r.Day, +1));
        return Until is null ? entries : entries.Concat(Rows(db).Where(HasEnd).Select(ToCell(End, -1)));
    }

    public override IQueryable<Presence> Presences(DbContext db)
    {
        if (Who is null) throw NoHeadcount;
        return Rows(db).Where(Named).Select(ToPresence());
    }

    public override (Type Record, int Series, string Who) Kin => (typeof(T), Series, Who?.ToString() ?? throw NoHeadcount);

    public override IQueryable<Sighting> Sightings(DbContext db, IReadOnlyList<Measure> kin)
    {
        var headcounts = kin.Cast<Measure<T>>().ToList();
        var any = Build<bool>(r => headcounts.Select(m => m.Counts.On(r)).Aggregate(Expression.OrElse));
        return db.Set<T>().AsNoTracking().Where(any).Where(Named).Select(ToSighting(headcounts));
    }

    /// <summary>下钻 — the very records behind a figure: those that count, under the node, within (flow) or at the end of (stock) the period.</summary>
    public IQueryable<T> Records(DbContext db, int nodeId, Period period)
    {
        var last = period.LastDay;
        var rows = Within(db, period);
        var places = db.Set<Ancestry>().Where(a => a.NodeId == nodeId);
        // A flow counts where the unit stood that day; a stock where it stands at the end.
        return Until is null
            ? rows.Where(r => places.Any(a => a.OrganisationId == r.OrganisationId && a.From <= r.Day && (a.Until == null || a.Until > r.Day)))
            : rows.Where(r => places.Any(a => a.OrganisationId == r.OrganisationId && a.From <= last && (a.Until == null || a.Until > last)));
    }

    public override async Task<long> ListCountAsync(DbContext db, int nodeId, Period period, CancellationToken cancel = default)
    {
        var records = Records(db, nodeId, period);
        return Who is { } who
            ? await records.Select(who).GroupBy(_ => 1).Select(g => g.Distinct().LongCount()).SingleOrDefaultAsync(cancel) // COUNT(DISTINCT): a counted SELECT DISTINCT takes PostgreSQL's workers minutes once it spills
            : await records.Select(Amount).SumAsync(cancel);
    }

    private InvalidOperationException NoHeadcount => new($"度量 {Key} is not a headcount.");

    private IQueryable<T> Within(DbContext db, Period period)
    {
        var (from, until) = (period.From, period.Until);
        var rows = Rows(db);
        rows = Until is null ? rows.Where(r => r.Day >= from && r.Day < until) : rows.Where(r => r.Day < until).Where(StillThere(until));
        return Who is null ? rows : rows.Where(Named);
    }

    private IQueryable<T> Rows(DbContext db) => db.Set<T>().AsNoTracking().Where(Counts);

    private Expression<Func<T, bool>> HasEnd => Build<bool>(r => Expression.Property(Until!.On(r), "HasValue"));

    private Expression<Func<T, DateOnly>> End => Build<DateOnly>(r => Expression.Property(Until!.On(r), "Value"));

    private Expression<Func<T, bool>> Named => Build<bool>(r => Expression.Property(Who!.On(r), "HasValue"));

    private Expression<Func<T, bool>> StillThere(DateOnly until)
    {
        Expression<Func<DateOnly?, bool>> open = end => end == null || end >= until;
        return Build<bool>(r => new Inline(open.Parameters[0], Until!.On(r)).Visit(open.Body));
    }

    private Expression<Func<T, Cell>> ToCell(Expression<Func<T, DateOnly>> on, long sign) => Build<Cell>(r =>
    {
        var amount = sign > 0 ? Amount.On(r) : Expression.Negate(Amount.On(r));
        var evidence = Expression.Property(r, nameof(IRecord.Evidence));
        Expression If(Evidence kind) => Expression.Condition(Expression.Equal(evidence, Expression.Constant(kind)), amount, Expression.Constant(0L));
        return New<Cell>(
            (nameof(Cell.OrganisationId), Expression.Property(r, nameof(IRecord.OrganisationId))),
            (nameof(Cell.Day), on.On(r)),
            (nameof(Cell.Amount), amount),
            (nameof(Cell.Machine), If(Evidence.Machine)),
            (nameof(Cell.RollCall), If(Evidence.RollCall)),
            (nameof(Cell.BackFilled), If(Evidence.BackFilled)),
            (nameof(Cell.Imported), If(Evidence.Imported)));
    });

    private Expression<Func<T, Presence>> ToPresence() => Build<Presence>(r => New<Presence>(
        (nameof(Presence.OrganisationId), Expression.Property(r, nameof(IRecord.OrganisationId))),
        (nameof(Presence.Day), Expression.Property(r, nameof(IRecord.Day))),
        (nameof(Presence.Until), Until?.On(r) ?? Expression.Constant(null, typeof(DateOnly?))),
        (nameof(Presence.Who), Expression.Property(Who!.On(r), "Value"))));

    private Expression<Func<T, Sighting>> ToSighting(IReadOnlyList<Measure<T>> kin) => Build<Sighting>(r => New<Sighting>(
        (nameof(Sighting.OrganisationId), Expression.Property(r, nameof(IRecord.OrganisationId))),
        (nameof(Sighting.Day), Expression.Property(r, nameof(IRecord.Day))),
        (nameof(Sighting.Who), Expression.Property(Who!.On(r), "Value")),
        (nameof(Sighting.By), kin.Select((m, i) => (Expression)Expression.Condition(m.Counts.On(r), Expression.Constant(1L << i), Expression.Constant(0L))).Aggregate(Expression.Add))));

    private static Expression<Func<T, TResult>> Build<TResult>(Func<ParameterExpression, Expression> body)
    {
        var row = Expression.Parameter(typeof(T), "r");
        return Expression.Lambda<Func<T, TResult>>(body(row), row);
    }

    private static MemberInitExpression New<TResult>(params (string Member, Expression Value)[] values) => Expression.MemberInit(
        Expression.New(typeof(TResult)),
        values.Select(v => Expression.Bind(typeof(TResult).GetProperty(v.Member)!, v.Value)));

    private sealed class Inline(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
