using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>一项任职页 — who, where, since when and by which document; relieved here by the committee above.</summary>
public sealed partial class CadrePage
{
    private CadreLine? Line { get; set; }

    private IReadOnlyList<CadreLine> Others { get; set; } = [];

    private bool MayOpenFile { get; set; }

    private bool MayAct { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private CadreDesk Desk { get; set; } = null!;

    [Inject] private RelieveCadre Relieve { get; set; } = null!;

    [SupplyParameterFromForm(Name = "day", FormName = "relieve")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "relieve")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "document", FormName = "relieve")] private string? Document { get; set; }

    [SupplyParameterFromForm(Name = "why", FormName = "void")] private string? Why { get; set; }

    private string Here => $"/cadres/{Id}";

    /// <summary>What was said, in words.</summary>
    private IEnumerable<(string Key, string Value)> Facts => new (string, string?)[]
    {
        ("分工", Line!.Post.Portfolio), ("期满日", Line.Post.EndsOn?.Word()), ("原单位", Line.Post.HomeUnit), ("在原单位的职务", Line.Post.HomePost),
        ("任职文号", Line.Post.Document), ("免职原因", Line.Post.EndReason), ("免职文号", Line.Post.EndDocument),
    }.Where(f => f.Item2 is not null).Select(f => (f.Item1, f.Item2!));

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (await Db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel) is not { } post)
        {
            Missing();
            return;
        }

        Line = (await CadreLine.OfAsync(Db, [post], Cancel))[0];
        Others = await CadreLine.OfAsync(Db, await Db.Set<Appointment>().AsNoTracking().Where(a => a.PersonId == post.PersonId && a.Id != Id && !a.Void).OrderByDescending(a => a.Id).Take(20).ToListAsync(Cancel), Cancel);
        MayOpenFile = await Db.Set<Person>().AnyAsync(p => p.Id == post.PersonId, Cancel);
        MayAct = !post.Void && await Desk.MayAsync(post.OrganisationId, Cancel) is null;
    }

    private async Task RelieveAsync()
    {
        var day = DayOf(Day, "day");
        Said(day.Refusal ?? await Relieve.DoAsync(Id, day.Value, Reason, Document, Cancel), Here, "done");
    }

    private async Task VoidAsync()
    {
        var refusal = await Relieve.VoidAsync(Id, Why, Cancel);
        Said(refusal is { Field: "reason" } ? refusal with { Field = "by" } : refusal, Here, "done");
    }
}
