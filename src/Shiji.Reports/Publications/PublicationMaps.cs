using Microsoft.EntityFrameworkCore;

namespace Shiji.Reports.Publications;

/// <summary>成文各表.</summary>
internal static class PublicationMaps
{
    public static void Map(ModelBuilder model)
    {
        var publication = model.Entity<Publication>();
        publication.Property(p => p.Id).ValueGeneratedNever();
        publication.Property(p => p.State).IsConcurrencyToken();
        publication.HasIndex(p => new { p.OrganisationId, p.Day });
        publication.HasIndex(p => p.ClosingId);
        publication.HasIndex(p => p.Number).IsUnique().HasFilter("number IS NOT NULL AND state = 1");
        model.Entity<PublishedFile>().HasKey(f => f.PublicationId);
        var figure = model.Entity<PublishedFigure>();
        figure.HasKey(f => f.Code);
        figure.HasIndex(f => new { f.PublicationId, f.Ordinal }).IsUnique();
        figure.HasIndex(f => new { f.Key, f.OrganisationId });
        figure.Ignore(f => f.Exact);
    }
}
