using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>名册簿 — the one place that writes who is on which roll: a spell for the stock and a change for the flow, always both, so that 期初 + 变动 = 期末 on every roll. Adds to what the caller saves; whoever uses it has checked what the actor may.</summary>
public sealed class Roll(ShijiDb db, DistrictClock clock)
{
    /// <summary>The member and the spell that stands, for an act on a day; refuses where they are on no roll, or came onto this one on that day or after.</summary>
    public async Task<Outcome<Standing>> TakeAsync(int member, DateOnly day, CancellationToken cancel = default)
    {
        if (await db.Set<Member>().SingleOrDefaultAsync(m => m.Id == member, cancel) is not { } found) return new Refusal("没有这名团员，或者不归您现在的岗位管。", "member");
        if (await db.Set<RollSpell>().SingleOrDefaultAsync(s => s.MemberId == member && s.Until == null && !s.Void, cancel) is not { } spell) return new Refusal($"这名团员已经{found.State.Word()}，不在册上。", "member");
        if (day > clock.Today) return new Refusal($"{day:yyyy-MM-dd} 还没有到，请在当天或之后办理。", "day");
        return day <= spell.Day ? new Refusal($"这名团员 {spell.Day:yyyy-MM-dd} 才到这个支部的册上，办理的日期要晚于那一天。", "day") : new Standing(found, spell);
    }

    /// <summary>Onto a roll: somebody new, or back.</summary>
    public void Enter(Member member, int organisation, DateOnly day, RollChangeKind kind, Note note)
    {
        (member.OrganisationId, member.State, member.LeftOn) = (organisation, MemberState.OnRoll, null);
        Open(member, organisation, day, note.Evidence);
        Change(member, organisation, day, kind, null, note);
    }

    /// <summary>From the roll, for good or out of the district.</summary>
    public void Leave(Standing standing, DateOnly day, RollChangeKind kind, Note note)
    {
        var (member, spell) = standing;
        spell.Until = day;
        (member.State, member.LeftOn, member.Floating) = (kind.After(), day, false);
        Change(member, spell.OrganisationId, day, kind, null, note);
    }

    /// <summary>From one roll onto another, on one day.</summary>
    public void Move(Standing standing, int to, DateOnly day, Note note)
    {
        var (member, spell) = standing;
        var from = spell.OrganisationId;
        spell.Until = day;
        (member.OrganisationId, member.Floating) = (to, false);
        Open(member, to, day, note.Evidence);
        Change(member, from, day, RollChangeKind.Sent, to, note);
        Change(member, to, day, RollChangeKind.Received, from, note);
    }

    /// <summary>The same roll, but counted as the other identity from that day: nobody came or went.</summary>
    public void Identify(Standing standing, bool inParty, DateOnly day)
    {
        var (member, spell) = standing;
        spell.Until = day;
        member.InParty = inParty;
        Open(member, spell.OrganisationId, day, spell.Evidence);
    }

    private void Open(Member member, int organisation, DateOnly day, Evidence evidence) => db.Add(new RollSpell
    {
        Id = clock.NewId(),
        OrganisationId = organisation,
        Day = day,
        MemberId = member.Id,
        PersonId = member.PersonId,
        InParty = member.InParty,
        Evidence = evidence,
    });

    private void Change(Member member, int organisation, DateOnly day, RollChangeKind kind, int? other, Note note) => db.Add(new RollChange
    {
        Id = clock.NewId(),
        OrganisationId = organisation,
        Day = day,
        Kind = kind,
        MemberId = member.Id,
        PersonId = member.PersonId,
        OtherId = other,
        Reason = string.IsNullOrWhiteSpace(note.Reason) ? null : note.Reason.Trim(),
        Document = string.IsNullOrWhiteSpace(note.Document) ? null : note.Document.Trim(),
        RecordedAt = clock.UtcNow,
        RecordedBy = db.Actor.Name,
        RecordedById = db.Actor.AccountId,
        Evidence = note.Evidence,
    });
}

/// <summary>在册的人 — a member with the spell that stands.</summary>
public sealed record Standing(Member Member, RollSpell Spell);

/// <summary>变动说明 — why, by which document, and how it came to be known.</summary>
public sealed record Note(string? Reason = null, string? Document = null, Evidence Evidence = Evidence.Declared);
